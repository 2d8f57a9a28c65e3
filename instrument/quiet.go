package instrument

import (
	"thingsmig/internal/js/ast"
)

// findAccessors collects the property names that an accessor can be behind: a method that is
// called with arguments in which a capture can happen is read twice (see saver.method), which
// an accessor would notice.
func (c *compiler) findAccessors(tree *ast.Node) {
	c.accessors = map[string]bool{}
	if c.prog.Name == textName { // it does not see what the program defines
		c.accessors["*"], c.proxies = true, true
	}
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.Call, ast.New: // code from text can define any
			if n.A.Op == ast.Member && (n.A.Str == "constructor" || n.A.Str == "eval" || n.A.Str == "Function") {
				c.accessors["*"], c.proxies = true, true
			}
		case ast.Property, ast.ClassMember:
			if n.Str != "get" {
				if n.Op == ast.Property && !n.Is(ast.Computed) && keyText(n.A) == "get" && n.B != nil && n.B.Op == ast.Function {
					c.accessors["*"] = true
				}
				break
			}
			if n.Is(ast.Computed) {
				c.accessors["*"] = true
			} else {
				c.accessors[keyText(n.A)] = true
			}
		case ast.Ident:
			if n.Sym == nil && (n.Str == "Proxy" || n.Str == "eval" || n.Str == "Function") {
				c.accessors["*"], c.proxies = true, true
			}
		case ast.Member:
			switch n.Str {
			case "__defineGetter__":
				c.accessors["*"] = true
			case "Proxy": // globalThis.Proxy
				c.accessors["*"], c.proxies = true, true
			}
		}
		return true
	})
}

func keyText(k *ast.Node) string {
	if k.Op == ast.String && len(k.Str) >= 2 {
		return k.Str[1 : len(k.Str)-1]
	}
	return k.Str
}

// accessor reports whether a member may be behind an accessor.
func (c *compiler) accessor(m *ast.Node) bool {
	if c.accessors["*"] {
		return true
	}
	switch m.Op {
	case ast.Member:
		return c.accessors[m.Str]
	case ast.PrivateMember:
		return c.accessors[m.B.Str]
	}
	return len(c.accessors) > 0
}
