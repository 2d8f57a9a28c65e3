package runtime

import (
	"os"
	"path/filepath"
	"strings"
)

// mostLinks is how many symbolic links a path may lead through.
const mostLinks = 255

// ResolvePath is the absolute path without symbolic links that the system goes to for a path: each part is looked at in
// turn, so that ".." behind a link means what it means there, and a link that leads to nothing counts with what it
// leads to. Parts that do not exist stay as they are. Without last, a link at the very end is what is meant itself.
func ResolvePath(path string, last bool) string {
	volume := filepath.VolumeName(path)
	rest := path[len(volume):]
	done := volume + string(os.PathSeparator)
	if rest == "" || !os.IsPathSeparator(rest[0]) {
		if cwd, err := os.Getwd(); err == nil {
			if volume == "" {
				rest = cwd[len(filepath.VolumeName(cwd)):] + string(os.PathSeparator) + rest
				done = filepath.VolumeName(cwd) + string(os.PathSeparator)
			}
		}
	}
	parts := split(rest)
	for links := 0; len(parts) > 0; {
		part := parts[0]
		parts = parts[1:]
		if part == ".." {
			done = filepath.Dir(done)
			continue
		}
		next := filepath.Join(done, part)
		if len(parts) == 0 && !last {
			return next
		}
		target, err := os.Readlink(next)
		if err != nil || links >= mostLinks {
			done = next // no link, or nothing there
			continue
		}
		links++
		if filepath.IsAbs(target) {
			done = filepath.VolumeName(target) + string(os.PathSeparator)
			target = target[len(filepath.VolumeName(target)):]
		}
		parts = append(split(target), parts...)
	}
	return done
}

// split gives the parts of a path.
func split(path string) []string {
	return strings.FieldsFunc(path, func(c rune) bool { return c < 0x80 && os.IsPathSeparator(uint8(c)) })
}
