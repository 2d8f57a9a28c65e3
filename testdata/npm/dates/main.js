// Calendar arithmetic in UTC with moment and dayjs side by side.
const moment = require('moment');
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/isoWeek'));
dayjs.extend(require('dayjs/plugin/duration'));

const start = Date.UTC(2023, 11, 28, 22, 30, 15, 250);
for (let i = 0; i < 60; i++) {
  const at = start + i * 37 * 3600e3 * (i % 3 + 1);
  const m = moment.utc(at).add(i, 'months').startOf('week').add({ hours: i, minutes: 5 * i });
  const d = dayjs.utc(at).add(i, 'month').startOf('week').add(i, 'hour').add(5 * i, 'minute');
  console.log(m.format('YYYY-MM-DD[T]HH:mm:ss.SSS Do dddd [W]WW Q DDDD'), '|', d.format('YYYY-MM-DDTHH:mm:ss.SSS dddd Z'), d.isoWeek(), m.valueOf() === d.valueOf());
}
const a = moment.utc('2024-02-29T12:00:00Z'), b = moment.utc('31.12.2025 18:45', 'DD.MM.YYYY HH:mm', true);
console.log(b.from(a), a.to(b), b.diff(a, 'weeks', true).toFixed(6), moment.duration(b.diff(a)).humanize(), moment.duration('P1Y2M10DT2H30M').asHours());
console.log(a.calendar(b), a.isLeapYear(), a.clone().endOf('quarter').toISOString(), JSON.stringify({ a, b }), moment.utc('nonsense', 'YYYY').isValid());
console.log(dayjs.duration({ hours: 30, minutes: 90 }).format('D HH:mm'), dayjs.utc('2024-03-10').diff(dayjs.utc('2023-12-25'), 'day'), dayjs('x').isValid());
moment.defineLocale('x-test', { months: 'Uno Due Tre Qua Cin Sei Set Ott Nov Die Und Dod'.split(' '), ordinal: (n) => n + '-th', relativeTime: { future: 'tra %s', past: '%s fa', d: 'un giorno', dd: '%d giorni', M: 'un mese', MM: (n) => n + ' mesi' } });
console.log(moment.utc(start).locale('x-test').format('Do MMMM YYYY'), b.clone().locale('x-test').from(a));
