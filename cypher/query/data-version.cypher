// Has anything been written? Answered without looking at any of it: every fact that comes or goes is a change.
// Parameters: none
// Columns: changes, relationships
RETURN COUNT { MATCH (c:Change) } AS changes, COUNT { MATCH ()-[r]->() } AS relationships
