package runtime

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"thingsmig/instrument"
	"thingsmig/internal/archive"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
)

var update = flag.Bool("update", false, "write what a test compares with (go generate ./runtime)")

// TestRealmImage: the files in image are what comes of the sources of the realm's self-hosted part.
// With -update it writes them.
func TestRealmImage(t *testing.T) {
	p, err := instrument.Unit(0, preludeName, preludeSource(), "", preludeParams)
	if err != nil {
		t.Fatal(err)
	}
	lazy := lazyList(t, p.Code)
	for _, f := range []struct{ name, want, got string }{
		{"code.js", p.Code, imageCode},
		{"start.js", startText(p.Code, lazy), imageStart},
		{"tables", string(p.Tables()), string(imageTables)},
		{"lazy", lazy, imageLazy},
		{"bytecode", imageCodeOf(t, p.Code, startText(p.Code, lazy), lazy), imageBytecode},
		{"parts", imagePartsOf(t, p), imagePartsData},
	} {
		if *update {
			if err := os.WriteFile("image/"+f.name, []byte(f.want), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if f.want != f.got {
			t.Errorf("image/%s is not what comes of the sources: run go generate ./restore ./runtime", f.name)
		}
	}
}

// imagePartsOf writes the printed parts of the self-hosted part, and the engine's code of all modules.
func imagePartsOf(t *testing.T, p *instrument.Program) string {
	head, chunks, err := p.PrintParts()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{preludeHead: head}
	for fn, chunk := range chunks {
		if len(chunk) > 0 {
			texts[fmt.Sprint(preludeHead, " ", fn)] = chunk
		}
	}
	for _, name := range nodelib.All() {
		m, _ := nodelib.Lookup(name)
		p, err := restore.Module(nil, m.Unit, m)
		if err != nil {
			t.Fatal(err)
		}
		prg, err := compileScript(p.Name, p.Code, false)
		if err != nil {
			t.Fatal(err)
		}
		if texts[moduleCode(p)] = writeScript(prg, p.Code); texts[moduleCode(p)] == nil {
			t.Fatalf("the code of %s cannot be written", name)
		}
	}
	data, err := archive.Write(texts)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// imageCodeOf writes what the engine makes of the realm's own texts, see ownCode.
func imageCodeOf(t *testing.T, code, start, lazy string) string {
	w, err := newCodeWriter()
	if err != nil {
		t.Fatal(err)
	}
	add := func(name, text string, s codeSource) {
		prg, err := compileScript(name, text, false)
		if err == nil {
			s.end = len(text)
			err = w.add(prg, s)
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	for i, s := range ownScripts {
		add(s.name, s.text(), codeSource{number: ownFile + i})
	}
	add(preludeName, start, codeSource{number: 0})
	image, err := newLazyImage(code, start, lazy)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range image.functions {
		prg, err := image.program(i)
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(image.text(i), code[f.start:f.end])
		if err := w.add(prg, codeSource{number: 1, begin: at, end: at + f.end - f.start, move: f.start - at}); err != nil {
			t.Fatalf("function %d: %v", i, err)
		}
	}
	return ownTexts(code, start) + string(w.bytes())
}

// small is how long a function is that a stub would not be much shorter than.
const small = 160

// lazyList finds the functions that can be left out at first: those that the main function of
// the self-hosted part declares or has in its object literals, but for those that run when the realm is made.
func lazyList(t *testing.T, code string) string {
	lines := strings.SplitAfter(lazyCandidates(t, code), "\n")
	image, err := newLazyImage(code, startText(code, strings.Join(lines, "")), strings.Join(lines, ""))
	if err != nil {
		t.Fatal(err)
	}
	early := loadedEarly(t, image)
	var b strings.Builder
	for i, line := range lines {
		if !early[i] {
			b.WriteString(line)
		}
	}
	return b.String()
}

// startText gives the text that is loaded first. Everything in it stands in the line where it
// stands in the code.
func startText(code, list string) string {
	var b strings.Builder
	params, _ := unitParams(code)
	at := strings.IndexByte(code, '\n')
	b.WriteString("(function (" + strings.Join(append(params, loadName), ", ") + ") {")
	for i, line := range strings.Split(strings.TrimSpace(list), "\n") {
		var start, end int
		if _, err := fmt.Sscan(line, &start, &end); err != nil {
			panic(err)
		}
		text := code[start:end]
		b.WriteString(code[at:start])
		b.WriteString(text[:strings.IndexByte(text, '(')])
		fmt.Fprintf(&b, "() {%s(%d);", loadName, i)
		b.WriteString(strings.Repeat("\n", strings.Count(text, "\n")))
		b.WriteString(text[strings.LastIndexByte(text, '\n')+1:])
		at = end
	}
	return b.String() + code[at:]
}

func lazyCandidates(t *testing.T, code string) string {
	tree, err := parser.ParseFile(nil, "", code, 0, parser.WithDisableSourceMaps)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	add := func(f *ast.FunctionLiteral, property bool) {
		start := strings.Index(code, f.Source) // which has its number at its end
		if len(f.Source) < small || !strings.Contains(f.Source, "\n") {
			return
		}
		// What stands before it in its line may be white space and the key of a property.
		line := strings.TrimSpace(code[strings.LastIndexByte(code[:start], '\n')+1 : start])
		if key, ok := strings.CutSuffix(line, ":"); line != "" && !(ok && property && !strings.ContainsAny(key, "({[: ")) {
			return
		}
		kind := 0
		if property {
			kind = 1
		}
		fmt.Fprintln(&b, start, start+len(f.Source), strings.Count(code[:start], "\n"), kind)
	}
	unit := tree.Body[0].(*ast.ExpressionStatement).Expression.(*ast.FunctionLiteral)
	last := unit.Body.List[len(unit.Body.List)-1].(*ast.ReturnStatement)
	main := last.Argument.(*ast.FunctionLiteral)
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer:
			if v.IsNil() {
				return
			}
			switch n := v.Interface().(type) {
			case *ast.FunctionDeclaration:
				if f := n.Function; !f.Async && !f.Generator {
					add(f, false)
				}
				return
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
				return
			case *ast.PropertyKeyed:
				_, named := n.Key.(*ast.StringLiteral)
				if f, ok := n.Value.(*ast.FunctionLiteral); ok && (n.Kind == ast.PropertyKindMethod || n.Kind == ast.PropertyKindValue) && named && !n.Computed && !f.Async && !f.Generator {
					add(f, true)
					return
				}
			}
			walk(v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	for _, s := range main.Body.List {
		walk(reflect.ValueOf(s))
	}
	return b.String()
}

// loadedEarly are the functions of an image that run before any program.
func loadedEarly(t *testing.T, image *lazyImage) map[int]bool {
	p, err := instrument.Unit(1, "x.js", "function* g() { yield* [] } Proxy; eval('toJSON')", "", instrument.ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	lazyInstead = image
	defer func() { lazyInstead = nil }()
	if _, err := New(Options{}).newRealm(p, nil); err != nil {
		t.Fatal(err)
	}
	early := map[int]bool{}
	for i, f := range image.functions {
		if f.prg != nil {
			early[i] = true
		}
	}
	return early
}

// TestLazyCode: what a function gets when it is called for the first time is, instruction by
// instruction, what it would have got with the whole text.
func TestLazyCode(t *testing.T) {
	image := lazyPrelude()
	if image == nil {
		t.Fatal("the engine is another one: functions cannot be loaded late")
	}
	e, err := engineLazy()
	if err != nil {
		t.Fatal(err)
	}
	if len(image.functions) < 100 {
		t.Errorf("only %d functions are loaded late", len(image.functions))
	}
	// The text that runs has one name more, which its functions see.
	whole := strings.Replace(image.code, ") {\n  var $f = false;", ", "+loadName+") {\n  var $f = false;", 1)
	whole = strings.Replace(whole, "    $f = $v;\n", "    $f = $v; "+loadName+";\n", 1)
	all, err := compileScript(preludeName, whole, false)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range image.functions {
		prg, err := image.program(i)
		if err != nil {
			t.Fatal(err)
		}
		source := image.code[f.start:f.end]
		want := e.find(all, source)
		if want == nil {
			t.Fatalf("function %d is not in the whole text:\n%s", i, source)
		}
		if diff := differ(reflect.ValueOf(want).Elem(), reflect.ValueOf(prg).Elem(), int(f.start), image.text(i)); diff != "" {
			t.Errorf("function %d: %s\n%s", i, diff, source)
		}
	}
}

// differ compares compiled functions: their instructions, and the places that these have in the source.
func differ(a, b reflect.Value, start int, text string) string {
	code, other := a.FieldByName("code"), b.FieldByName("code")
	if code.Len() != other.Len() {
		return fmt.Sprintf("%d and %d instructions", code.Len(), other.Len())
	}
	if a.FieldByName("funcName").String() != b.FieldByName("funcName").String() {
		return "another name"
	}
	for i := range code.Len() {
		if d := differInstruction(code.Index(i).Elem(), other.Index(i).Elem(), start, text); d != "" {
			return fmt.Sprintf("instruction %d: %s", i, d)
		}
	}
	places, others := a.FieldByName("srcMap"), b.FieldByName("srcMap")
	if places.Len() != others.Len() {
		return "places"
	}
	shift := 0
	for i := range places.Len() {
		x, y := places.Index(i), others.Index(i)
		by := int(x.FieldByName("srcPos").Int() - y.FieldByName("srcPos").Int())
		if i == 0 {
			shift = by
		}
		if x.FieldByName("pc").Int() != y.FieldByName("pc").Int() || by != shift {
			return fmt.Sprintf("place %d", i)
		}
	}
	return ""
}

func differInstruction(a, b reflect.Value, start int, text string) string {
	// The variables are parameters in the text for one function, so the engine does not look whether they are
	// initialised already. They are: no stub runs before.
	if a.Type().Name() == "loadStashLex" && b.Type().Name() == "loadStash" && a.Uint() == b.Uint() {
		return ""
	}
	if a.Type() != b.Type() {
		return fmt.Sprintf("%v and %v", a.Type(), b.Type())
	}
	if a.Kind() == reflect.Pointer && a.Elem().Kind() == reflect.Struct {
		if p := a.Elem().FieldByName("prg"); p.IsValid() && p.Type() == reflect.TypeFor[*goja.Program]() && !p.IsNil() {
			if d := differ(p.Elem(), b.Elem().FieldByName("prg").Elem(), start, text); d != "" {
				return "inside: " + d
			}
			for _, name := range []string{"source", "name"} {
				if a.Elem().FieldByName(name).String() != b.Elem().FieldByName(name).String() {
					return name
				}
			}
			return ""
		}
	}
	if x, y := fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b); x != y && a.Kind() != reflect.Pointer {
		return x + " and " + y
	} else if a.Kind() == reflect.Pointer && !a.IsNil() && !reflect.DeepEqual(shallow(a.Elem()), shallow(b.Elem())) {
		return fmt.Sprintf("%+v and %+v", a.Elem(), b.Elem())
	}
	return ""
}

// shallow shows what an instruction holds, without addresses.
func shallow(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return fmt.Sprintf("%+v", v)
	}
	var b strings.Builder
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Struct {
			b.WriteString(shallow(f))
		} else if f.Kind() != reflect.Pointer && f.Kind() != reflect.Func {
			fmt.Fprintf(&b, "%+v ", f)
		}
	}
	return b.String()
}
