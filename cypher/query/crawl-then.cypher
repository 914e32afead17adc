// What did the crawl do at an instant: which crawlers had been started, those that wrote last first, and when did it pause since another?
// Parameters: from, at, limit
// Columns: crawls (maps of startedAt, lastAt, probes), pauses (maps of from, until, reason, asked, failed; newest first)
RETURN
  COLLECT {
    MATCH (c:Crawl)
    WHERE c.startedAt <= $at
    RETURN c {.startedAt, .lastAt, .probes} AS crawl
    ORDER BY c.lastAt DESC, c.id DESC
    LIMIT $limit
  } AS crawls,

  // A pause is our own fault: most of what was asked failed at once.
  COLLECT {
    MATCH (p:Pause)
    WHERE p.from <= $at AND p.until > $from
    RETURN p {.from, .until, .reason, .asked, .failed} AS pause
    ORDER BY p.from DESC
    LIMIT $limit
  } AS pauses
