package snapshot

// ParseUnverified is Parse without the checks of the hash and of references.
var ParseUnverified = parse
