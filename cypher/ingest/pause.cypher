// Since when has the crawl waited for an outage of ours to end, and until when?
// Parameters: from, until, reason, asked, failed
// Columns: none
MERGE (p:Pause {from: $from})
SET p.until = $until, p.reason = $reason, p.asked = $asked, p.failed = $failed
