/**
 * XMPP Radar: an observatory of the open XMPP federation.
 *
 * <pre>{@code
 *            names                visits               facts                batches
 * source ───────────▶ frontier ───────────▶ probe ───────────▶ ingest ───────────▶ Neo4j
 * lists, people       when, how   dns stream   immutable,       temporal             │
 *                     politely,   tls          failures         merge, diff          ▼
 *    ▲                if allowed               included                            query ──▶ api · web
 *    │                   ▲                        │
 *    │                 policy (the owner's word, checked at every arrow)
 *    └─────────── discovered names: the only way back, in crawl.Crawler
 * }</pre>
 *
 * <p>A reading order: {@code crawl.Crawler} (the program, on one screen), {@code observation.Observation} (what can be seen)
 * and {@code observation.FailureKind} (what can go wrong), {@code crawl.DomainVisit} (one visit from DNS to certificate),
 * {@code probe.stream} (one stream), {@code ingest} (how visits become history; {@code cypher/README.md} has the graph),
 * {@code query} and {@code web} (how people see it), {@code derive} (what is counted of it,
 * day by day), {@code lab} (how to try it without touching anyone).
 */
@NullMarked
package org.xmppradar;

import org.jspecify.annotations.NullMarked;
