// Which certificate authorities are known?
// Parameters: at
// Columns: key, title
MATCH (a:CertificateAuthority)
WHERE a.firstSeen <= $at
RETURN a.key AS key, coalesce(a.title, '') AS title
