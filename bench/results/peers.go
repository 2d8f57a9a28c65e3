package results

// KindPeers is the kind of a Peers.
const KindPeers = "peers"

// Peers compares other tools, side by side in one run.
type Peers struct {
	Kind    string `json:"kind"` // KindPeers
	Date    string `json:"date"`
	Machine string `json:"machine"`
	System  string `json:"system"`
	Node    string `json:"node"` // version of Node
	Runs    int    `json:"runs"` // rounds; in each, everything runs once

	Contestants []*Contestant   `json:"contestants"`
	Programs    []*PeerProgram  `json:"programs"`
	Snapshots   []*PeerSnapshot `json:"snapshots"`
}

// Contestant is one way to run a program.
type Contestant struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Base    string `json:"base,omitempty"` // what it is divided by; empty for one that is a base itself
	Can     string `json:"can"`            // what of a running program it can move to another process
	Cannot  string `json:"cannot"`
	Missing string `json:"missing,omitempty"` // why it is not there
}

// PeerProgram is one program on all contestants.
type PeerProgram struct {
	Name  string      `json:"name"`
	Cells []*PeerCell `json:"cells"` // in the order of the contestants
}

// PeerCell is a program on a contestant.
type PeerCell struct {
	Contestant string  `json:"contestant"`
	MS         float64 `json:"ms,omitempty"` // processor time of one run, median
	// Ratio is to the base, over the rounds; nil for a base.
	Ratio *Spread `json:"ratio,omitempty"`
	Error string  `json:"error,omitempty"` // it cannot run the program, or it prints something else
}

// PeerSnapshot is what writing and reading the state of one program costs.
type PeerSnapshot struct {
	Name    string  `json:"name"`
	Objects int     `json:"objects"`
	Bytes   int     `json:"bytes,omitempty"`
	WriteMS float64 `json:"writeMS,omitempty"` // medians of wall time
	ReadMS  float64 `json:"readMS,omitempty"`
	Note    string  `json:"note,omitempty"`
	Error   string  `json:"error,omitempty"`
}
