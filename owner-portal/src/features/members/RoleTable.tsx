import { MEMBER_ROLES } from '@studyspot/shared-events';
import { Table } from '@studyspot/shared-ui';
import { Check, Minus } from 'lucide-react';
import { roleName, roleTable } from '../../lib/roles.ts';

/** What each role may do: the very table that the server asks. */
export const RoleTable = () => (
  <section aria-labelledby="roles">
    <h2 id="roles" className="mb-2 text-xl">
      What each role may do
    </h2>
    <Table caption="Rights by role">
      <thead>
        <tr>
          <th scope="col" className="whitespace-normal!">
            In the libraries of a member
          </th>
          {MEMBER_ROLES.map((role) => (
            <th key={role} scope="col" className="whitespace-normal!">
              {roleName(role)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roleTable().map(({ capability, words, roles }) => (
          <tr key={capability}>
            <th scope="row" className="bg-transparent! font-normal! whitespace-normal!">
              {words}
            </th>
            {MEMBER_ROLES.map((role) => {
              const has = roles.includes(role);
              const Icon = has ? Check : Minus;
              return (
                <td key={role} className="relative">
                  <Icon aria-hidden="true" size={18} className={has ? 'text-ok' : 'text-muted'} />
                  <span className="sr-only">{has ? 'Yes' : 'No'}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  </section>
);
