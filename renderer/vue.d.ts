/** For tools that read TypeScript without Vue, ESLint for one; vue-tsc sees the real components. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
