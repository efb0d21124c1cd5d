/** Gives the person a file to keep, as a download with its own name. */
export const saveReport = ({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
