/** For tools such as ESLint that read TypeScript without Vue; vue-tsc sees the real components. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
