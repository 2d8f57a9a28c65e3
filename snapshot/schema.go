package snapshot

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of the text form. It describes the parts of a
// document; that its references lead somewhere and that its hash is right only Read checks.
//
//go:embed schema.json
var Schema []byte
