package runtime
import ("testing";"context";"thingsmig/instrument";"thingsmig/restore";"os")
func TestZZ(t *testing.T) {
	p, err := instrument.Compile(context.Background(), "../testdata/programs/promises/stored.js", instrument.Options{})
	if err != nil { t.Fatal(err) }
	for _, n := range []int64{150} {
	res, err := New(Options{SnapshotAfter: n}).Run(context.Background(), p)
	if err != nil { t.Fatal(err) }
	s, _ := restore.Emit(res.Snapshot)
	os.WriteFile("/tmp/emit.js", []byte(s), 0644)
	}
}
