package main

import (
	"fmt"
	"slices"
	"strings"

	"thingsmig/bench/results"
)

// ours begins the names of what is compared with everybody else.
const ours = "thingsmig"

// writePeers prints the comparison with other tools, and where we are behind.
func writePeers(b *strings.Builder, in *input) {
	p := in.peers
	fmt.Fprint(b, "## Side by side\n\n")
	fmt.Fprintf(b, "Other tools on the same programs in one run, round by round (%d rounds, processor time, medians). ", p.Runs)
	fmt.Fprint(b, "The first group is divided by plain goja, the second by plain Node, the third, engines whose whole heap can be written down, by plain goja too.\n\n")
	var rows [][]string
	for _, c := range p.Contestants {
		can := c.Can
		if c.Missing != "" {
			can = "not there: " + c.Missing
		}
		rows = append(rows, []string{c.Name, c.Version, can, c.Cannot})
	}
	writeTable(b, []string{"", "version", "can move", "cannot"}, rows)
	writePeerTimes(b, p)
	writePeerSnapshots(b, p.Snapshots)
	writeLosses(b, p)
}

func writePeerTimes(b *strings.Builder, p *results.Peers) {
	columns := []string{"program"}
	right := []int{}
	ratios := make([][]float64, len(p.Contestants))
	for i, c := range p.Contestants {
		name := c.Name
		if c.Base == "" {
			name += ", ms"
		}
		columns, right = append(columns, name), append(right, i+1)
	}
	var rows [][]string
	var notes []string
	for _, program := range p.Programs {
		row := []string{program.Name}
		for i, cell := range program.Cells {
			switch {
			case cell.Error != "":
				notes = append(notes, fmt.Sprintf("%s, %s: %s", cell.Contestant, program.Name, cell.Error))
				row = append(row, "cannot")
			case cell.Ratio != nil:
				ratios[i] = append(ratios[i], cell.Ratio.Median)
				row = append(row, fmt.Sprintf("%.2f", cell.Ratio.Median))
			default:
				row = append(row, fmt.Sprintf("%.1f", cell.MS))
			}
		}
		rows = append(rows, row)
	}
	mean := []string{"**geometric mean**"}
	for _, r := range ratios {
		if r == nil {
			mean = append(mean, "")
			continue
		}
		mean = append(mean, fmt.Sprintf("%.2f (%d)", results.Geomean(r), len(r)))
	}
	writeTable(b, columns, append(rows, mean), right...)
	if notes == nil {
		return
	}
	fmt.Fprint(b, "What they cannot run:\n\n")
	for _, n := range notes {
		fmt.Fprintf(b, "- %s\n", oneLine(n))
	}
	fmt.Fprintln(b)
}

func writePeerSnapshots(b *strings.Builder, snapshots []*results.PeerSnapshot) {
	if len(snapshots) == 0 {
		return
	}
	fmt.Fprintf(b, "### State of %s objects\n\n", grouped(float64(snapshots[0].Objects)))
	fmt.Fprint(b, "Each object with a closure, an array, a string and a link to the first one. Wall time.\n\n")
	var rows [][]string
	for _, s := range snapshots {
		if s.Error != "" {
			rows = append(rows, []string{s.Name, "cannot", "", "", s.Error})
			continue
		}
		read := "-"
		if s.ReadMS > 0 {
			read = number(s.ReadMS)
		}
		rows = append(rows, []string{s.Name, size(float64(s.Bytes)), number(s.WriteMS), read, s.Note})
	}
	writeTable(b, []string{"", "size", "write ms", "read ms", ""}, rows, 1, 2, 3)
}

// writeLosses lists where a peer is better than we are.
func writeLosses(b *strings.Builder, p *results.Peers) {
	fmt.Fprint(b, "### Where we lose\n\n")
	lines := slices.Concat(timeLosses(p), snapshotLosses(p.Snapshots))
	if len(lines) == 0 {
		fmt.Fprint(b, "Nowhere in these measurements.\n\n")
		return
	}
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", line)
	}
	fmt.Fprintln(b)
}

// timeLosses compares ratios where the peer instruments programs as we do, and
// time itself where it is another engine.
func timeLosses(p *results.Peers) []string {
	var out []string
	for _, c := range p.Contestants {
		if c.Base == "" || strings.HasPrefix(c.Name, ours) {
			continue
		}
		us := ourName(p, c)
		if us == "" {
			continue
		}
		var names []string
		both := 0
		for _, program := range p.Programs {
			mine, theirs := cellOf(program, us), cellOf(program, c.Name)
			if mine == nil || theirs == nil || mine.Ratio == nil || theirs.Ratio == nil {
				continue
			}
			both++
			if theirs.Ratio.Median < mine.Ratio.Median {
				names = append(names, fmt.Sprintf("%s (%.2f, ours %.2f)", program.Name, theirs.Ratio.Median, mine.Ratio.Median))
			}
		}
		if names != nil {
			out = append(out, fmt.Sprintf("%s takes less than %s on %d of %d programs: %s.", c.Name, us, len(names), both, strings.Join(names, ", ")))
		}
	}
	return out
}

// ourName is what the peer is held against: ours with the same base if there is
// one, and otherwise ours on goja, ratio against ratio.
func ourName(p *results.Peers, c *results.Contestant) string {
	other := ""
	for _, o := range p.Contestants {
		if !strings.HasPrefix(o.Name, ours) {
			continue
		}
		if o.Base == c.Base {
			return o.Name
		}
		if other == "" {
			other = o.Name
		}
	}
	return other
}

func cellOf(program *results.PeerProgram, contestant string) *results.PeerCell {
	for _, cell := range program.Cells {
		if cell.Contestant == contestant {
			return cell
		}
	}
	return nil
}

func snapshotLosses(snapshots []*results.PeerSnapshot) []string {
	i := slices.IndexFunc(snapshots, func(s *results.PeerSnapshot) bool { return strings.HasPrefix(s.Name, ours) && s.Error == "" })
	if i < 0 {
		return nil
	}
	us := snapshots[i]
	var out []string
	for _, s := range snapshots {
		if s == us || s.Error != "" {
			continue
		}
		var better []string
		if s.Bytes < us.Bytes {
			better = append(better, fmt.Sprintf("smaller (%s, ours %s)", size(float64(s.Bytes)), size(float64(us.Bytes))))
		}
		if s.WriteMS < us.WriteMS {
			better = append(better, fmt.Sprintf("written faster (%s ms, ours %s)", number(s.WriteMS), number(us.WriteMS)))
		}
		if s.ReadMS > 0 && s.ReadMS < us.ReadMS {
			better = append(better, fmt.Sprintf("read faster (%s ms, ours %s)", number(s.ReadMS), number(us.ReadMS)))
		}
		if better != nil {
			out = append(out, fmt.Sprintf("The state of %s is %s.", s.Name, strings.Join(better, ", ")))
		}
	}
	return out
}
