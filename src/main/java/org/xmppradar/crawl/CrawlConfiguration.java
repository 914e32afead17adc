package org.xmppradar.crawl;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.ingest.CrawlLog;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.ingest.Retention;
import org.xmppradar.ingest.Surveys;
import org.xmppradar.link.Link;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.link.PublicServices;
import org.xmppradar.net.Networks;
import org.xmppradar.policy.Policy;
import org.xmppradar.probe.stream.SurveyMemory;
import org.xmppradar.probe.xmpp.XmppProbe;
import org.xmppradar.query.AddressNetworks;
import org.xmppradar.query.OurLink;
import org.xmppradar.query.ProgressHub;
import org.xmppradar.source.SeedList;
import org.xmppradar.source.Submissions;

/** The loop, its life cycle, and the door for names that people submit. */
@Configuration(proxyBeanMethods = false)
class CrawlConfiguration {

    @Bean
    CrawlEvents crawlEvents(ProgressHub hub) {
        return new CrawlEvents(hub);
    }

    @Bean
    Guard guard(GuardSettings settings, Clock clock) {
        return new Guard(settings, clock);
    }

    @Bean
    OutageWatch outageWatch(
            Guard guard,
            GuardSettings settings,
            DomainProbe probe,
            Policy policy,
            CrawlEvents events,
            CrawlLog log,
            Clock clock) {
        return new OutageWatch(guard, settings, probe, policy, events, log, clock);
    }

    /** A visit always asks the DNS, opens streams and looks at the web; over XMPP it asks where there is a link. */
    @Bean
    Journal journal(CrawlLog log, OurLink link, Clock clock) {
        List<String> probes = link.on() ? List.of("dns", "stream", "web", "inband") : List.of("dns", "stream", "web");
        return new Journal(log, probes, clock);
    }

    @Bean
    Crawler crawler(
            Frontier frontier,
            DomainProbe probe,
            Ingest ingest,
            Policy policy,
            CrawlEvents events,
            CrawlSettings settings,
            Clock clock,
            Guard guard,
            OutageWatch watch,
            Journal journal,
            CrawlLog log) {
        VisitStore store = new VisitStore(frontier, ingest, events, log, clock);
        return new Crawler(frontier, probe, store, policy, events, settings, clock, guard, watch, journal);
    }

    /** What a survey found is in the graph, and when: nothing else needs to be kept (cypher/frontier/surveyed). */
    @Bean
    SurveyMemory surveyMemory(Surveys surveys) {
        return surveys::last;
    }

    @Bean
    InBandProbe inBandProbe(ObjectProvider<Link> links, LinkSettings settings, Clock clock) {
        Link link = links.getIfAvailable();
        return link == null
                ? InBandProbe.OFF
                : new XmppProbe(link, Optional.of(new PublicServices(settings).info()), clock)::look;
    }

    @Bean
    OurLink ourLink(ObjectProvider<Link> links) {
        Link link = links.getIfAvailable();
        return link == null ? OurLink.OFF : new OurLink(true, link.address());
    }

    @Bean
    AddressNetworks addressNetworks(Networks networks) {
        return new AnnouncedNetworks(networks);
    }

    @Bean
    CrawlLoop crawlLoop(Crawler crawler, CrawlSettings settings) {
        return new CrawlLoop(crawler, settings);
    }

    @Bean
    Forgetting forgetting(Retention retention, CrawlSettings settings, Clock clock) {
        return new Forgetting(retention, settings, clock);
    }

    @Bean
    Submissions submissions(Frontier frontier) {
        return new FrontierSubmissions(frontier);
    }

    @Bean
    Seeding seeding(SeedList lists, Frontier frontier) {
        return new Seeding(lists, frontier);
    }
}
