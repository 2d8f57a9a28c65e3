// Two sudokus by constraint propagation and search.
import sudoku from 'sudoku-umd'

const boards = [
  '..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..',
  '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......',
]
for (const board of boards) {
  console.log(sudoku.solve(board))
  console.log(sudoku.solve(board, true))
  const map = sudoku.get_candidates(board)
  console.log(map ? map.map((row) => row.join(' ')).join('\n') : map)
}
console.log(sudoku.board_string_to_grid(sudoku.solve(boards[0])).map((r) => r.join('')).join('|'))
