// Persistent collections: every version of a structure stays, and the old ones are looked at again.
import { List, Map, OrderedMap, OrderedSet, Range, Record, Seq, Set, Stack, fromJS, is } from 'immutable'

const Point = Record({ x: 0, y: 0, label: 'origin' })
type Grid = Map<string, InstanceType<typeof Point>>

const versions: Grid[] = [Map()]
for (let i = 0; i < 120; i++) {
  const last: Grid = versions[versions.length - 1]!
  const key = 'k' + ((i * 37) % 50)
  versions.push(i % 5 === 4 ? last.delete(key) : last.set(key, Point({ x: i, y: -i, label: key.toUpperCase() })))
}
console.log(versions.map((v) => v.size).join(' '))
for (const v of [10, 60, 120]) {
  const m = versions[v]!
  console.log(v, m.keySeq().sort().take(6).join(','), m.reduce((s, p) => s + p.x, 0), m.hashCode())
}

const list = List(Range(0, 200)).update((l) => l.withMutations((m) => { for (let i = 0; i < 100; i++) m.push(i * i).shift() }))
console.log(list.size, list.first(), list.last(), list.slice(-4).toArray(), list.filter((x) => x % 7 === 0).reduce((a: number, b: number) => a + b, 0))
console.log(list.sortBy((x) => -(x % 13)).groupBy((x) => x % 4).map((g) => g.count()).toJS())

const lazy = Seq(Range(1, Infinity)).map((x) => x * 3).filter((x) => x % 2).skip(5).take(8)
console.log(lazy.toArray().join(' '))
const deep = fromJS({ a: { b: [1, 2, { c: 'd' }] }, e: [] }) as any
const changed = deep.setIn(['a', 'b', 2, 'c'], 'D').updateIn(['e'], (e: any) => e.push('f')).mergeDeep({ a: { z: 1 } })
console.log(JSON.stringify(deep), JSON.stringify(changed), is(deep.get('e'), List()), deep.getIn(['a', 'b']) === changed.getIn(['a', 'b']))
console.log(Set([3, 1, 2]).union([4, 3]).intersect([4, 1]).toArray().sort(), OrderedSet('hello world').join(''), Stack([1, 2]).push(0).peek())
console.log(String(OrderedMap({ b: 1, a: 2 }).sortBy((v) => -v)), String(Point({ y: 3 })), String(List.of(Map({ k: Set.of(1) }))))
for (const [k, v] of OrderedMap([['x', 1], ['y', 2]]).entries()) console.log(k, v)
console.log([...list.zip(list.rest()).take(3)].map((p) => p.join('/')), list.interpose(0).take(5).toArray(), Map([[NaN, 1], [-0, 2]] as any).get(0))
