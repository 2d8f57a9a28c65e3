package fuzz

// A theme makes some productions more likely in one program, so that what they do meets often.
type theme struct {
	weights map[string]int // what the weight of a production is multiplied by
	define  string         // what is defined more often
}

var themes = []theme{
	{},
	{},
	{weights: map[string]int{"async": 6, "asyncCall": 3, "asyncMethod": 4, "asyncGenerators": 4, "try": 2, "forOf": 2}, define: "async"},
	{weights: map[string]int{"async": 4, "then": 2, "all": 3, "race": 3, "any": 3, "finally": 3, "thenable": 4, "newPromise": 2, "subclass": 3, "closures": 2}, define: "async"},
	{weights: map[string]int{"private": 5, "class": 5, "super": 4, "superGet": 4, "superSet": 4, "instance": 3, "new": 3, "static": 3, "accessor": 3, "newTarget": 4, "this": 2}, define: "class"},
	{weights: map[string]int{"generators": 5, "yield": 5, "iterable": 2, "iterator": 3, "destructAssign": 2, "spreadArray": 2, "spreadCall": 2}, define: "generator"},
	{weights: map[string]int{"destructAssign": 5, "destruct": 5, "chain": 3, "chainCall": 3, "spreadObject": 3, "memberCompound": 3, "memberLogical": 3, "objectLiteral": 3, "order": 3, "nullish": 3, "tagged": 3}},
	{weights: map[string]int{"try": 5, "jump": 4, "labelled": 5, "switch": 4, "for": 2, "while": 2, "forOf": 2, "forIn": 2, "generators": 2}},
	{weights: map[string]int{"arguments": 5, "argumentsSet": 6, "closures": 4, "callbacks": 4, "iife": 3, "maker": 3, "bind": 3, "callCall": 3}},
}

// weight is that of a production in this program.
func (g *gen) weight(p *prod) int {
	if n := g.theme.weights[p.name]; n > 0 {
		return p.weight * n
	}
	return p.weight
}
