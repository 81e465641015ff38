import { Copy, EllipsisVertical, LogOut, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { KeyValueList } from '../components/KeyValueList.tsx';
import { Menu } from '../components/Menu.tsx';
import { Popover } from '../components/Popover.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { Tooltip } from '../components/Tooltip.tsx';
import { Row, Section } from './Section.tsx';

const facts = [
  { label: 'Zone', value: 'B' },
  { label: 'Laptop', value: 'Allowed' },
  { label: 'Table', value: 'For 4' },
];

const nothing = () => undefined;

export const OverlaysSection = () => {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const [tab, setTab] = useState<'now' | 'later'>('now');
  return (
    <Section title="Overlays and navigation">
      <Row label="Dialog, sheet, menu, popover, tooltip">
        <Dialog
          open={open === 'dialog'}
          onOpenChange={(isOpen) => setOpen(isOpen ? 'dialog' : null)}
          trigger={<Button>Open dialog</Button>}
          title="Cancel this booking?"
          description="Seat B12, today 18:00–20:00"
          footer={
            <>
              <Button onClick={() => setOpen(null)}>Keep it</Button>
              <Button variant="danger">Cancel and refund £3.50</Button>
            </>
          }
        >
          The seat goes back to everyone at once.
        </Dialog>
        <Sheet
          open={open === 'sheet'}
          onOpenChange={(isOpen) => setOpen(isOpen ? 'sheet' : null)}
          trigger={<Button>Open sheet</Button>}
          title="Seat B12"
          description="Free until 18:00"
          footer={
            <Button variant="primary" size="lg" block>
              Hold seat B12
            </Button>
          }
        >
          <KeyValueList items={facts} />
        </Sheet>
        <Menu
          trigger={
            <IconButton
              label="More"
              variant="secondary"
              icon={<EllipsisVertical aria-hidden="true" size={20} />}
            />
          }
          items={[
            { label: 'Edit', icon: <Pencil aria-hidden="true" size={16} />, onSelect: nothing },
            {
              label: 'Duplicate',
              icon: <Copy aria-hidden="true" size={16} />,
              onSelect: nothing,
              disabledReason: 'Publish first',
            },
            'separator',
            {
              label: 'Check out',
              icon: <LogOut aria-hidden="true" size={16} />,
              onSelect: nothing,
              isDanger: true,
            },
          ]}
        />
        <Popover trigger={<Button>Why?</Button>} title="Booked until 18:00">
          Free after that. The nearest free seat is B14.
        </Popover>
        <Tooltip text="Shortcut: ?">
          <Button variant="quiet">Hover or focus</Button>
        </Tooltip>
      </Row>
      <Tabs
        label="Bookings"
        value={tab}
        onValueChange={setTab}
        items={[
          { value: 'now', label: 'Now', count: 12, content: <p>Twelve people are in the room.</p> },
          { value: 'later', label: 'Later', content: <p>Arrivals in the next half hour.</p> },
        ]}
      />
    </Section>
  );
};
