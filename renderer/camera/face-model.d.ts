/** Made by the build (scripts/support/face-model.ts). */
declare module 'virtual:face-model' {
  /** Where this window finds the model that finds faces. */
  export const faceModelUrl: string;
}
