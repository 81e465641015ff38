import { useState } from 'react';
import { Checkbox } from '../components/Checkbox.tsx';
import { Field } from '../components/Field.tsx';
import { PasswordInput } from '../components/PasswordInput.tsx';
import { Select } from '../components/Select.tsx';
import { Switch } from '../components/Switch.tsx';
import { TextArea } from '../components/TextArea.tsx';
import { TextInput } from '../components/TextInput.tsx';
import { Section } from './Section.tsx';

const zones = ['A', 'B', 'C'].map((zone) => ({ value: zone, label: `Zone ${zone}` }));

export const FormsSection = () => {
  const [isOn, setOn] = useState(true);
  return (
    <Section title="Forms">
      <div className="grid max-w-3xl gap-5 md:grid-cols-2">
        <Field label="E-mail" hint="Where your ticket goes">
          <TextInput type="email" autoComplete="email" placeholder="you@example.org" />
        </Field>
        <Field label="Password" error="At least eight characters" required>
          <PasswordInput defaultValue="secret" />
        </Field>
        <Field label="Zone">
          <Select options={zones} placeholder="Any zone" />
        </Field>
        <Field label="Read only">
          <TextInput readOnly value="Asia/Taipei" />
        </Field>
        <Field label="Note for the desk">
          <TextArea defaultValue="The lamp at B12 flickers." />
        </Field>
        <div>
          <Checkbox label="Only seats by a window" hint="128 of 822" defaultChecked />
          <Checkbox label="Laptop allowed" />
          <Switch
            label="Remind me"
            hint="Ten minutes before"
            checked={isOn}
            onCheckedChange={setOn}
          />
          <Switch label="Off and not now" checked={false} onCheckedChange={setOn} disabled />
        </div>
      </div>
    </Section>
  );
};
