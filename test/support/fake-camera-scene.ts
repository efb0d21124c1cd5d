/** What a film of a fake camera shows. */
export type CameraScene = {
  /** `near` sits in front of the camera, `far` stands behind, with a face of some 55 pixels. */
  readonly people: readonly ('near' | 'far')[];
  /** What all brightness is multiplied with. */
  readonly light: number;
  /** Largest step of a sensor's noise, of 255: different in each frame. */
  readonly noise: number;
  /** Radius in pixels by which the lens is out of focus. */
  readonly blur: number;
  readonly frames: number;
};

/**
 * Draws a film of 640×480 and gives it as base64 of JPEG pictures one after another. Runs within a
 * page, which knows nothing but its own lines.
 */
export const drawScene = async ({
  scene,
  picture,
}: {
  readonly scene: CameraScene;
  readonly picture: string | null;
}): Promise<string> => {
  const [width, height] = [640, 480];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  const portrait =
    picture === null ? null : await createImageBitmap(await (await fetch(picture)).blob());

  /** A wall, a shelf with books, a lamp: edges to be sharp or not. */
  const drawRoom = () => {
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, '#d8d4c8');
    wall.addColorStop(1, '#8f8b84');
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    for (let book = 0; book < 36; book += 1) {
      context.fillStyle = `hsl(${(book * 47) % 360} 45% ${25 + ((book * 13) % 40)}%)`;
      const tall = 50 + ((book * 29) % 30);
      context.fillRect(10 + book * 17.5, 110 - tall, 13, tall);
    }
    context.fillStyle = '#4a3524';
    context.fillRect(0, 110, width, 8);
  };
  /** The person moves a little, as people do. */
  const drawPeople = (frame: number) => {
    if (portrait === null) return;
    const sway = 3 * Math.sin(frame / 17);
    for (const person of scene.people) {
      // The head and shoulders of the portrait; the face is some 95 of its pixels wide.
      if (person === 'near') context.drawImage(portrait, 90, 0, 320, 320, 40 + sway, 60, 420, 420);
      else context.drawImage(portrait, 160, 30, 130, 165, 520 - sway, 130, 80, 102);
    }
  };
  /** The noise of more pixels than a frame has. */
  const noise = Float32Array.from(
    { length: 2 ** 19 },
    () => (Math.random() + Math.random() - 1) * scene.noise,
  );
  /**
   * Multiplies, then adds noise: a dark room has as much of it as a bright one. Chromium takes what a
   * JPEG says for the narrow range of television (ITU-R BT.601-7, 2.5.3): what it is to show as 0 to
   * 255 is 16 to 235 in the film.
   */
  const expose = () => {
    const image = context.getImageData(0, 0, width, height);
    const { data } = image;
    // From another place of the noise in each frame: as good as new, and drawn once.
    const from = Math.floor(Math.random() * noise.length);
    const shown = 219 / 255;
    for (let at = 0, pixel = from; at < data.length; at += 4, pixel += 1) {
      const more = noise[pixel % noise.length] ?? 0;
      data[at] = 16 + shown * Math.max(0, (data[at] ?? 0) * scene.light + more);
      data[at + 1] = 16 + shown * Math.max(0, (data[at + 1] ?? 0) * scene.light + more);
      data[at + 2] = 16 + shown * Math.max(0, (data[at + 2] ?? 0) * scene.light + more);
    }
    context.putImageData(image, 0, 0);
  };

  const pictures: Blob[] = [];
  for (let frame = 0; frame < scene.frames; frame += 1) {
    drawRoom();
    drawPeople(frame);
    if (scene.blur > 0) {
      context.filter = `blur(${scene.blur}px)`;
      context.drawImage(canvas, 0, 0);
      context.filter = 'none';
    }
    expose();
    pictures.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }));
  }
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(new Blob(pictures));
  });
  return url.slice(url.indexOf(',') + 1);
};
