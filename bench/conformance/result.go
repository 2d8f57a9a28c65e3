package main

// outcome is what became of a test in a mode.
type outcome string

const (
	pass    outcome = "pass"    // it passes instrumented as it does plain, and after each capture
	failure outcome = "fail"    // it passes plain and not otherwise
	refused outcome = "refused" // the compiler says that it cannot migrate
	unfit   outcome = "unfit"   // it does not pass plain: as a module's function, or on this engine
	skipped outcome = "skipped" // it is not run
)

// stage is a way to run a test.
type stage string

const (
	plainStage   stage = "plain"
	compileStage stage = "compile"
	runStage     stage = "run"   // instrumented, without a capture
	hopStage     stage = "hop"   // one capture and restore, at a random poll
	everyStage   stage = "every" // a capture and restore at every poll
)

// Result is what one test gave in one mode.
type Result struct {
	Path    string  `json:"path"`
	Mode    mode    `json:"mode"`
	Outcome outcome `json:"outcome"`
	Stage   stage   `json:"stage,omitempty"`  // where it failed
	ID      string  `json:"id,omitempty"`     // why it was refused
	Detail  string  `json:"detail,omitempty"` // message of the failure, reason of the skip
	Polls   int64   `json:"polls,omitempty"`
	Hop     int     `json:"hop,omitempty"`   // 1: captured and restored once; 0: no poll could be used
	Every   int     `json:"every,omitempty"` // captures and restores in the run with one at every poll
}
