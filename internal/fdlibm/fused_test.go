package fdlibm

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoFusedProducts reads the sources: every product of numbers must be the argument of an
// explicit float64 conversion, which keeps compilers from fusing it with an addition. Package
// math may be used for exact operations only.
func TestNoFusedProducts(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		read++
		checkProducts(t, fset, f)
	}
	if read == 0 {
		t.Skip("the sources are not here")
	}
}

var exactMath = map[string]bool{
	"Abs": true, "Copysign": true, "E": true, "Float64bits": true, "Float64frombits": true,
	"Inf": true, "MaxFloat64": true, "MinInt32": true, "NaN": true, "Pi": true,
	"Signbit": true, "Sqrt": true,
}

func checkProducts(t *testing.T, fset *token.FileSet, f *ast.File) {
	rounded := map[ast.Node]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.CONST {
				return false
			}
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "float64" {
				rounded[ast.Unparen(n.Args[0])] = true
			}
		case *ast.AssignStmt:
			if n.Tok == token.MUL_ASSIGN {
				t.Errorf("%v: a product that nothing rounds", fset.Position(n.Pos()))
			}
		case *ast.BinaryExpr:
			if n.Op == token.MUL && !rounded[n] && !constant(n) && !integers(n) {
				t.Errorf("%v: a product that nothing rounds", fset.Position(n.Pos()))
			}
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok && id.Name == "math" && !exactMath[n.Sel.Name] {
				t.Errorf("%v: math.%s is not exact on every processor", fset.Position(n.Pos()), n.Sel.Name)
			}
		}
		return true
	})
}

// constant tells products that the compiler computes: of literals and of constants of math.
func constant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return constant(e.X) && constant(e.Y)
	case *ast.BasicLit:
		return true
	case *ast.SelectorExpr:
		return true
	}
	return false
}

// integers tells the products of integers that the reduction of large arguments needs.
func integers(n *ast.BinaryExpr) bool {
	if lit, ok := n.Y.(*ast.BasicLit); ok && lit.Kind == token.INT {
		_, nested := n.X.(*ast.BinaryExpr)
		return nested
	}
	id, ok := n.X.(*ast.Ident)
	return ok && id.Name == "m"
}
