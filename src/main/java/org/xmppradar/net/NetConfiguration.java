package org.xmppradar.net;

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
    Dialer dialer(NetSettings settings, NetThreads netThreads) {
        DestinationBudget budget = new DestinationBudget(settings, Schedulers.parallel());
        return new Dialer(settings, new AddressGuard(settings.allowLoopback()), budget, netThreads.loops());
    }

    @Bean
    ClientTls clientTls(NetSettings settings, NetThreads netThreads) {
        return new ClientTls(settings, netThreads.workers());
    }

    @Bean
    Resolver resolver(DnsSettings settings, NetThreads netThreads) {
        return new Resolver(settings, netThreads.workers());
    }

    @Bean
    WebClient webClient(NetSettings settings, Resolver resolver) {
        AddressGuard guard = new AddressGuard(settings.allowLoopback());
        return new WebClient(new WebAddresses(resolver, guard, settings.allowLoopback()));
    }
}
