package instrument

// hostName reports whether s is a name that the realm gives to generated code.
func hostName(s string) bool {
	if len(s) < 2 || s[0] != '$' {
		return false
	}
	return hostNameSet[s]
}

// hostNameSet has the names that the realm gives to generated code; docs/abi.md says what they are.
var hostNameSet = words(`
	$p $everyTurn $poll $meter $C $T $frame $block $next $unit $main $class $open $step $shut $shutQuiet $list $rest
	$join $restOf $key $keys $has $template $tdz $constant $superGet $superSet $superClass
	$superHome $superDelete $apply $construct $constructed $made $arguments $bound $pow $superTarget
	$fields $fieldName $fieldKey $held $heldName $privGet $privSet $privHas $privBound $returning $delegate
	$forward $async $asyncCall $asyncFunction $stack $newTarget $eval $global $scoped $scopedSet $thisOf $withObject
	$evalScope $declareVar $declareFunction $declared $asyncWith $generator $generatorFunction
	$topLevel $asyncGenerator $asyncGeneratorFunction $yielded $callee $kindOfMethod $kindsOfMethods $kindOfOnly
	$openAsync $nextAsync $gotAsync $shutAsync $needObject $forwardAsync $receivedAsync`)

// quietNames are helpers in which nothing is captured: they run no code of the program, or
// only such as the engine itself would run unseen (a getter), where a capture waits.
var quietNames = words(`
	$meter $frame $block $main $class $unit $join $restOf $key $keys $has $template $tdz $constant
	$superGet $superSet $superClass $constructed $made $arguments $bound $pow $fields $returning
	$asyncFunction $stack $newTarget $scoped $scopedSet $thisOf $withObject $evalScope $declareVar
	$declareFunction $declared $superHome $superDelete $superTarget $generator $generatorFunction
	$asyncGenerator $asyncGeneratorFunction $yielded $callee $kindOfMethod $kindsOfMethods $kindOfOnly
	$needObject`)
