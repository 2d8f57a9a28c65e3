// Chess: perft counts, then a search with alpha-beta on top of the package's move generator.
import { Chess } from 'chess.js'

interface Scored { move: string; score: number }
enum Limits { Infinity = 1_000_000, Depth = 2 }
type Engine = InstanceType<typeof Chess>

const worth: Record<string, number> = { p: 100, n: 300, b: 320, r: 500, q: 900, k: 0 }

function evaluate(game: Engine): number {
  let sum = 0
  for (const row of game.board()) {
    for (const square of row) {
      if (square) sum += (square.color === 'w' ? 1 : -1) * worth[square.type]!
    }
  }
  return game.turn() === 'w' ? sum : -sum
}

function search(game: Engine, depth: number, alpha: number, beta: number): number {
  if (depth === 0 || game.game_over()) return game.in_checkmate() ? -Limits.Infinity : evaluate(game)
  for (const move of game.moves()) {
    game.move(move)
    const score = -search(game, depth - 1, -beta, -alpha)
    game.undo()
    if (score >= beta) return beta
    if (score > alpha) alpha = score
  }
  return alpha
}

function best(game: Engine): Scored {
  const scored: Scored[] = game.moves().map((move: string) => {
    game.move(move)
    const score = -search(game, Limits.Depth - 1, -Limits.Infinity, Limits.Infinity)
    game.undo()
    return { move, score }
  })
  scored.sort((a, b) => b.score - a.score || (a.move < b.move ? -1 : 1))
  return scored[0]!
}

for (const [fen, depth] of [
  ['rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1', 2],
  ['r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1', 1],
  ['8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1', 3],
] as [string, number][]) {
  console.log('perft', depth, new Chess(fen).perft(depth))
}

const game = new Chess('8/8/8/5k2/3p4/4P3/5K1R/8 w - - 0 1')
for (let ply = 0; ply < 4 && !game.game_over(); ply++) {
  const { move, score } = best(game)
  game.move(move)
  console.log(ply, move, score, game.fen())
}
console.log(game.ascii())
game.load_pgn('1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6 4. Qxf7#')
console.log(game.in_checkmate(), game.history({ verbose: true }).map((m) => (m as any).san + '/' + (m as any).flags).join(' '))
