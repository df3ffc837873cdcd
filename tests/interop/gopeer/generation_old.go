//go:build !modern

package main

import (
	"fmt"

	"github.com/hashicorp/memberlist"
)

// Labels came with 0.3.0.
func setLabel(config *memberlist.Config, label string, skipCheck bool) error {
	if label != "" || skipCheck {
		return fmt.Errorf("this generation of memberlist has no labels")
	}
	return nil
}
