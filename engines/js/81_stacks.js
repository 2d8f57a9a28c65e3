// The stack of an error, as the program is to see it: with places in the user's files, and without
// native frames and those of the host, so that it is the same before and after a hop.

const frameStart = "    at ";

// hasFrames reports whether a text has frames of generated code.
const hasFrames = (s) => indexOf(s, scriptPrefix) >= 0 || indexOf(s, hostScript) >= 0;
const scriptPrefix = "thingsmig:";

// userStack rewrites the text of a stack. One that has no frames of generated code stays as it is.
function userStack(s) {
  if (!hasFrames(s)) return s;
  const all = split(s, "\n"), out = [];
  for (let i = 0; i < all.length; i++) {
    const pad = indexOf(all[i], "at ");
    if (pad >= 4 && slice(all[i], pad - 4, pad) === "    " && blank(all[i], pad)) {
      const f = userFrame(slice(all[i], pad + 3));
      if (f === undefined) continue;
      out[out.length] = slice(all[i], 0, pad + 3) + f.text + f.tail;
    } else {
      out[out.length] = all[i];
    }
  }
  return join(out, "\n");
}

function blank(line, n) {
  for (let i = 0; i < n; i++) if (charCode(line, i) !== 32) return false;
  return true;
}

// userFrame gives a frame in terms of the user's files: undefined for one that does not show.
function userFrame(line) {
  const at = indexOf(line, scriptPrefix);
  if (at < 0) return startsWith(line, "/") || indexOf(line, "(/") >= 0 || indexOf(line, "[worker eval]") >= 0 || indexOf(line, "file:") >= 0 || indexOf(line, "node:") >= 0 || indexOf(line, "<anonymous>") >= 0 || startsWith(line, "native") ? undefined : { text: line, tail: "" };
  let place = slice(line, at), tail = "";
  const close = indexOf(place, ")");
  if (at > 0 && close >= 0) {
    tail = slice(place, close + 1);
    place = slice(place, 0, close);
  } else {
    const space = indexOf(place, " ", lastIndexOf(place, ":"));
    if (space >= 0) {
      tail = slice(place, space);
      place = slice(place, 0, space);
    }
  }
  const c2 = lastIndexOf(place, ":"), c1 = lastIndexOf(place, ":", c2 - 1);
  const loaded = scripts.get(slice(place, 0, c1));
  if (loaded === undefined || loaded.stacks === undefined) return undefined;
  const p = pointAt(loaded, +slice(place, c1 + 1, c2), +slice(place, c2 + 1));
  return p === undefined ? undefined : { text: p, tail };
}

// pointAt is the text of the frame at a place of a loaded text, undefined if it does not show.
function pointAt(loaded, line, col) {
  if (loaded.points === undefined) loaded.points = parseJSON(loaded.stacks);
  const { points, files, names: called } = loaded.points; // [line, col, file, line, col, name] …, by place; file -1: shows nothing
  let lo = 0, hi = points.length / 6;
  while (lo < hi) {
    const mid = lo + hi >> 1, l = points[6 * mid];
    if (l < line || l === line && points[6 * mid + 1] <= col) lo = mid + 1;
    else hi = mid;
  }
  const i = 6 * (lo - 1);
  if (lo === 0 || points[i] !== line || points[i + 2] < 0) return undefined;
  const place = files[points[i + 2]] + ":" + points[i + 3] + ":" + points[i + 4], name = called[points[i + 5]];
  return name === "" ? place : name + " (" + place + ")";
}
