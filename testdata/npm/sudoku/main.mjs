// Two hard sudokus by constraint propagation and search.
import sudoku from 'sudoku-umd'

const boards = [
  '52...6.........7.13...........4..8..6......5...........418.........3..2...87.....',
  '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......',
]
for (const board of boards) {
  console.log(sudoku.solve(board))
  console.log(sudoku.solve(board, true))
  const map = sudoku.get_candidates(board)
  console.log(map ? map.map((row) => row.join(' ')).join('\n') : map)
}
console.log(sudoku.board_string_to_grid(sudoku.solve(boards[0])).map((r) => r.join('')).join('|'))
