import type { Machine } from './machine.ts';
import { plotPanel, WIDTH } from './plotPanel.ts';
import { escaped, text } from './svg.ts';
import type { BenchOptions, Panel } from './types.ts';

const STYLE = `
  text { font: 13px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #222 }
  .title { font-size: 20px; font-weight: 600 } .panel { font-size: 15px; font-weight: 600 }
  .small { font-size: 11px; fill: #555 } .end { text-anchor: end } .middle { text-anchor: middle }
  .product { fill: #2f6f4f } .limit { fill: #c58a2b } .other { fill: #9aa5b1 }
  .grid { stroke: #e3e3de; stroke-width: 1 } .axis { stroke: #999; stroke-width: 1 }
  .whisker { stroke: #222; stroke-width: 1.4 }
  .goal { stroke: #b3261e; stroke-width: 2.5; stroke-dasharray: 4 2 } .goal.wish { stroke-width: 1.2 }
  .verdict { font-size: 12px; fill: #444 } .missed { fill: #b3261e }`;

const LEGEND = [
  ['product', 'StudySpot'],
  ['limit', 'its limit'],
  ['other', 'for comparison'],
] as const;

const legend = (y: number) =>
  LEGEND.map(([role, words], index) => {
    const x = 20 + index * 130;
    return `<rect x="${x}" y="${y - 10}" width="12" height="12" class="${role}"/>${text(x + 18, y, words)}`;
  }).join('') +
  text(20 + LEGEND.length * 130, y, '┆ goal   ├─┤ lowest to highest round', { class: 'small' });

/** All panels of a figure below one another, readable by itself: title, units, machine, date. */
export function plot(
  title: string,
  panels: Panel[],
  { cpu, cores, node, commit, date }: Machine,
  { isQuick }: BenchOptions,
): string {
  let y = 92;
  const body = panels.map((panel) => {
    const { svg, height } = plotPanel(panel, y);
    y += height;
    return svg;
  });
  const words = `${cpu}, ${cores} cores · Node ${node.slice(1)} · ${commit ?? 'no commit'} · ${date.slice(0, 10)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 10}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}
</style>
<rect width="100%" height="100%" fill="#fbfbf8"/>
${text(20, 32, title, { class: 'title' })}
${text(20, 52, isQuick ? `${words} · a quick run, coarse` : words, { class: 'small' })}
${legend(74)}
${body.join('\n')}
</svg>
`;
}
