package main

import (
	"errors"
	"os"
	"path/filepath"
)

// ownPrograms are the programs of this repository as tests: they run where the suite is not at hand.
func ownPrograms(opts options) (root string, jobs []job, err error) {
	if root, err = findRoot(); err != nil {
		return "", nil, err
	}
	paths, err := findTests(root, []string{"testdata/programs"}, opts.only)
	if err != nil {
		return "", nil, err
	}
	for _, p := range paths {
		if sampled(opts.seed, "test", p, opts.sample) {
			jobs = append(jobs, job{Path: p, Modes: []mode{program}, Seed: opts.seed, Every: opts.every})
		}
	}
	return root, jobs, nil
}

// findRoot is the folder of the module around the working directory.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("this is not inside the module: no go.mod in any folder above")
		}
		dir = up
	}
	return "", err
}
