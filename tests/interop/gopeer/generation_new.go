//go:build modern

package main

import "github.com/hashicorp/memberlist"

func setLabel(config *memberlist.Config, label string, skipCheck bool) error {
	config.Label, config.SkipInboundLabelCheck = label, skipCheck
	return nil
}
