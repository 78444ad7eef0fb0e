// The one form of Vite's import.meta.glob that is used here.
interface ImportMeta {
  glob(
    pattern: string,
    options: { query: '?inline'; import: 'default'; eager: true },
  ): Readonly<Record<string, string>>;
}
