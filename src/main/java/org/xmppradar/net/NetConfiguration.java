package org.xmppradar.net;

import java.nio.file.Path;
import javax.net.ssl.X509TrustManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Builds the way out, once. */
@Configuration(proxyBeanMethods = false)
class NetConfiguration {

    @Bean
    NetThreads netThreads() {
        return new NetThreads();
    }

    @Bean
    Networks networks(NetSettings settings) {
        Path file = settings.prefixes();
        return file == null ? Networks.none() : Networks.in(file);
    }

    /** One for all: whoever is visited by stream and by web is one host with one patience (threats.md D2). */
    @Bean
    DestinationBudget destinationBudget(NetSettings settings, Networks networks) {
        return new DestinationBudget(settings, networks, Schedulers.parallel());
    }

    @Bean
    Dialer dialer(NetSettings settings, DestinationBudget budget, NetThreads netThreads) {
        return new Dialer(settings, new AddressGuard(settings.allowLoopback()), budget, netThreads.loops());
    }

    @Bean
    ClientTls clientTls(NetSettings settings, NetThreads netThreads) {
        return new ClientTls(settings, netThreads.workers());
    }

    @Bean
    Listener listener(NetThreads netThreads) {
        return new Listener(netThreads.loops());
    }

    @Bean
    PeerTls peerTls(NetSettings settings, NetThreads netThreads) {
        return new PeerTls(settings, netThreads.workers());
    }

    @Bean
    Resolver resolver(DnsSettings settings, NetThreads netThreads) {
        return new Resolver(settings, netThreads.workers());
    }

    @Bean
    HomeDoor homeDoor(HomeSettings settings, NetSettings net, Resolver resolver, NetThreads netThreads) {
        return new HomeDoor(settings, net, resolver, netThreads.loops());
    }

    /** @param webTrust whom to believe on the web: given from outside, as this package knows no certificates */
    @Bean
    WebClient webClient(
            NetSettings settings,
            Resolver resolver,
            DestinationBudget budget,
            X509TrustManager webTrust,
            NetThreads netThreads) {
        AddressGuard guard = new AddressGuard(settings.allowLoopback());
        WebAddresses addresses = new WebAddresses(resolver, guard, settings.allowLoopback());
        return new WebClient(addresses, budget, WebTls.trusting(webTrust), settings, netThreads.loops());
    }
}
