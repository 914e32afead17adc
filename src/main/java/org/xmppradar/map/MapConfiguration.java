package org.xmppradar.map;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.graph.Graph;
import org.xmppradar.policy.Policy;
import org.xmppradar.query.DataVersions;
import reactor.core.scheduler.Schedulers;

/** The making of the map and its life cycle. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {

    @Bean
    Shelf shelf(@Value("${radar.data:data}") Path data, @Value("${radar.neo4j.keep-free:256}") long keepFree) {
        return new Shelf(data.resolve("map"), keepFree);
    }

    @Bean
    Atlas atlas(Shelf shelf) {
        return new Atlas(shelf, Schedulers.boundedElastic());
    }

    @Bean(destroyMethod = "close")
    Workshop workshop(MapSettings settings) {
        return new Workshop(settings.threads());
    }

    @Bean
    Cartographer cartographer(
            Graph graph,
            DataVersions versions,
            Policy policy,
            Atlas atlas,
            MapSettings settings,
            Workshop workshop,
            Clock clock) {
        return new Cartographer(
                new Surveyor(graph, policy, settings), versions, policy, atlas, settings, workshop, clock);
    }

    @Bean
    MapLoop mapLoop(Cartographer cartographer, MapSettings settings) {
        return new MapLoop(cartographer, settings);
    }
}
