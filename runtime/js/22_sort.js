// Sorting by a function of the program. The host does the same in Go (runtime/twin_sort.go), with the
// same comparisons in the same order: at a capture this goes on where that was.

function sortRest(o, n, list, k, undefineds, compare) {
  if (k > 1) list = mergeSort(list, k, compare);
  return sortBack(o, n, 0, list, k, undefineds);
}

// sortBack writes back what was sorted, from index i on.
function sortBack(o, n, i, list, k, undefineds) {
  for (; i < k; i++) o[i] = list[i];
  for (const m = k + undefineds; i < m; i++) o[i] = void 0;
  for (; i < n; i++) {
    if (!ReflectDeleteProperty(o, i)) throw new NativeTypeError("Cannot delete property '" + i + "' of " + objectToString(o));
  }
  return o;
}

function toSortedRest(list, k, n, compare) {
  if (k > 1) list = mergeSort(list, k, compare);
  for (; k < n; k++) list[k] = void 0;
  return dressed(list);
}

// mergeSort sorts the n values of list, a bare array, and returns the sorted ones in list or
// in another bare array. It finds the runs that are there, makes short ones longer by
// insertion, and merges neighbours until there is one. compare always gets the later value
// first, and only whether the result is negative counts: so comparators that return a boolean
// do what they do elsewhere. Short lists ask the same questions in the same order as V8.
function mergeSort(list, n, compare) {
  const shortest = n < 64 ? n : 16;
  let ends = null;
  let runs = 0;
  let low = 0;
  while (low < n) {
    // a run that is there, turned round if it goes strictly down
    let high = low + 1;
    if (high < n) {
      if (+compare(list[high], list[low]) < 0) {
        high++;
        while (high < n && +compare(list[high], list[high - 1]) < 0) high++;
        for (let i = low, j = high - 1; i < j; i++, j--) {
          const v = list[i];
          list[i] = list[j];
          list[j] = v;
        }
      } else {
        high++;
        while (high < n && !(+compare(list[high], list[high - 1]) < 0)) high++;
      }
    }
    // insertion by halves
    let least = low + shortest;
    if (least > n) least = n;
    for (; high < least; high++) {
      const v = list[high];
      let from = low;
      let to = high;
      while (from < to) {
        const middle = (from + to) >>> 1;
        if (+compare(v, list[middle]) < 0) to = middle;
        else from = middle + 1;
      }
      if (high - from > 6) arrayCopyWithin(list, from + 1, from, high);
      else for (let i = high; i > from; i--) list[i] = list[i - 1];
      list[from] = v;
    }
    if (high === n && runs === 0) return list;
    if (ends === null) ends = setPrototypeOf([], null);
    ends[runs++] = high;
    low = high;
  }
  let source = list;
  let target = setPrototypeOf([], null);
  while (runs > 1) {
    low = 0;
    let left = 0;
    for (let run = 0; run < runs; run += 2) {
      const middle = ends[run];
      let k = low;
      if (run + 1 === runs) {
        for (; k < middle; k++) target[k] = source[k];
        ends[left++] = middle;
        break;
      }
      const high = ends[run + 1];
      let i = low;
      let j = middle;
      let x = source[i];
      let y = source[j];
      for (;;) {
        if (+compare(y, x) < 0) {
          target[k++] = y;
          if (++j === high) {
            while (i < middle) target[k++] = source[i++];
            break;
          }
          y = source[j];
        } else {
          target[k++] = x;
          if (++i === middle) {
            while (j < high) target[k++] = source[j++];
            break;
          }
          x = source[i];
        }
      }
      ends[left++] = high;
      low = high;
    }
    runs = left;
    const t = source;
    source = target;
    target = t;
  }
  return source;
}
