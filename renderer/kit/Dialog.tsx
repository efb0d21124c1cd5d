import './quiet-press.ts';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import css from './Dialog.module.css';
import { CloseIcon } from './icons/action.tsx';
import { DangerIcon } from './icons/state.tsx';

export type DialogProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Name of the button at the top that closes; without it the actions alone close. */
  readonly closeWord?: string | undefined;
  /** Escape and the close button. Without it the dialog stays until an action ends it. */
  readonly onClose?: (() => void) | undefined;
  /** Buttons, the safe one first. */
  readonly actions?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly width?: 'normal' | 'wide' | undefined;
};

/**
 * A dialog over the window: mount it to open it, unmount it to close it. The focus is kept inside
 * and given back to what had it. Load it lazily where the first screen does not need it.
 */
export function Dialog(props: DialogProps) {
  const { title, children, closeWord, onClose, actions, role = 'dialog', width } = props;
  const id = useId();
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
      className={css.veil ?? ''}
    >
      <Modal className={classes(css.modal, width === 'wide' && css.wide)}>
        <AriaDialog role={role} aria-labelledby={id} className={css.dialog ?? ''}>
          <div className={css.head}>
            <h2 id={id}>
              {role === 'alertdialog' ? <DangerIcon /> : null}
              {title}
            </h2>
            {onClose !== undefined && closeWord !== undefined ? (
              <IconButton label={closeWord} onClick={onClose}>
                <CloseIcon />
              </IconButton>
            ) : null}
          </div>
          <div className={css.body}>{children}</div>
          {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = {
  readonly title: ReactNode;
  /** What will happen, and what can't be undone. */
  readonly children: ReactNode;
  /** Names the deed ("Submit the exam"), never "OK". */
  readonly confirmWord: string;
  readonly cancelWord: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** The deed destroys or ends something. */
  readonly danger?: boolean | undefined;
  /** While it is being done: the word that says so; nothing can be pressed meanwhile. */
  readonly pending?: string | undefined;
  /** A reason is missing, or a box not ticked. */
  readonly confirmDisabled?: boolean | undefined;
};

/** Says what will happen and asks once. The safe answer comes first and has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmWord, cancelWord, onConfirm, onCancel, pending } = props;
  const busy = pending !== undefined;
  return (
    <Dialog
      title={title}
      role={props.danger ? 'alertdialog' : 'dialog'}
      onClose={busy ? undefined : onCancel}
      actions={
        <>
          <Button onClick={onCancel} disabled={busy} autoFocus>
            {cancelWord}
          </Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            onClick={onConfirm}
            pending={pending}
            disabled={props.confirmDisabled}
          >
            {confirmWord}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
