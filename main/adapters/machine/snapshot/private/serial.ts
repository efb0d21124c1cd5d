/** What makers write where a serial number should be, and products that name themselves. */
const fillers =
  /^(?:|0+|none|n\/?a|not (?:specified|applicable|available)|default string|system serial number|chassis serial number|to be filled by o\.?e\.?m\.?|o\.?e\.?m\.?|unknown|invalid|xx+)$/i;
const products =
  /^(VMware|Parallels|VirtualBox|VBox|QEMU|Xen|HyperV|Hyper-V|ec2|GoogleCloud)(?=[- ])/i;

/**
 * A serial number by its length and kind, `(10 letters and digits)`; fillers stay as they are, and of
 * one that names a product the product stays: `VMware-xx`.
 */
export const reducedSerial = (serial: string): string => {
  const text = serial.trim();
  if (fillers.test(text) || /^\(.*\)$/.test(text)) return text;
  const product = products.exec(text)?.[1];
  if (product !== undefined) return `${product}-xx`;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return '(uuid)';
  return `(${text.length} ${kind(text)})`;
};

const kind = (text: string): string => {
  if (/^\d+$/.test(text)) return 'digits';
  if (/^[a-z]+$/i.test(text)) return 'letters';
  return /^[a-z\d]+$/i.test(text) ? 'letters and digits' : 'characters';
};
