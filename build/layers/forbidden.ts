// The tsconfig of a layer points the packages it may not import to this file.
// It exports nothing, so every named or default import of such a package is a type error.
export {};
