// Values as a snapshot has them: canonical JSON text (see docs/snapshot-format.md).

const UNDEFINED = '["u"]', ABSENT = "[]", TDZ = '["tdz"]';

function numberText(v) {
  if (v !== v) return '["nan"]';
  if (v === Infinity) return '["+inf"]';
  if (v === -Infinity) return '["-inf"]';
  if (v === 0 && 1 / v < 0) return '["-0"]';
  return "" + v;
}

const hexDigits = "0123456789abcdef";

function hexUnits(s) {
  let out = "";
  for (let i = 0; i < s.length; i++) {
    const c = charCode(s, i);
    out += hexDigits[c >> 12] + hexDigits[c >> 8 & 15] + hexDigits[c >> 4 & 15] + hexDigits[c & 15];
  }
  return out;
}

// stringText is the text of a string that is not a heap entry.
const stringText = (s) => isWellFormed(s) ? toJSON(s) : '["utf16","' + hexUnits(s) + '"]';

// byteLength is the length of a string in UTF-8.
function byteLength(s) {
  let n = s.length;
  for (let i = 0; i < s.length; i++) {
    const c = charCode(s, i);
    if (c >= 0x80) n += c < 0x800 || c >= 0xd800 && c < 0xe000 ? 1 : 2;
  }
  return n;
}

const longString = 1024;
const isLong = (s) => s.length >= longString || s.length * 3 >= longString && byteLength(s) >= longString;

function textOfNumbers(list) { return "[" + join(list, ",") + "]"; }
