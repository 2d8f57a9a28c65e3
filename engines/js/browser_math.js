const makeMath = () => ({ pow(x, y) { return x ** y; } });
