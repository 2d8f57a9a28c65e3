package nodelib

// Globals are the global variables that are in modules.
var Globals = []string{
	"clearImmediate", "setImmediate", "clearInterval", "clearTimeout", "setInterval", "setTimeout", "structuredClone", "atob", "btoa",
	"performance", "Buffer", "TextEncoder", "TextDecoder", "AbortController", "AbortSignal", "EventTarget", "Event", "crypto", "DOMException",
	"URL", "URLSearchParams", "fetch", "Headers", "Request", "Response",
}
