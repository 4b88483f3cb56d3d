import { Eta } from 'eta';
import Handlebars from 'handlebars';
import { Liquid } from 'liquidjs';
import Mustache from 'mustache';
import nunjucks from 'nunjucks';
import { textsIn } from './input.mjs';

/** Each engine (handlebars, nunjucks and eta write code and have it compiled): the texts in its language, and how one is made ready to run. Nothing is escaped as HTML. */
export const engines = {
  mustache: {
    texts: textsIn({
      value: (path) => `{{{${path}}}}`,
      loop: (list, [one, two]) => `{{#${list}}}{{{${one}}}}:{{{${two}}}};{{/${list}}}`,
    }),
    ready: (text) => {
      Mustache.parse(text);
      return (data) => Mustache.render(text, data);
    },
    first: (text, data) => {
      Mustache.clearCache();
      return Mustache.render(text, data);
    },
  },
  handlebars: {
    texts: textsIn({
      value: (path) => `{{{${path}}}}`,
      loop: (list, [one, two]) => `{{#each ${list}}}{{{${one}}}}:{{{${two}}}};{{/each}}`,
      lookup: (map, key, field) => `{{{lookup (lookup ${map} ${key}) "${field}"}}}`,
      test: (path, word, yes, no) => `{{#if (eq ${path} "${word}")}}${yes}{{else}}${no}{{/if}}`,
    }),
    ready: (text) => Handlebars.compile(text, { noEscape: true, knownHelpers: { eq: true } }),
  },
  liquidjs: {
    texts: textsIn({
      value: (path) => `{{ ${path} }}`,
      loop: (list, [one, two]) => `{% for s in ${list} %}{{ s.${one} }}:{{ s.${two} }};{% endfor %}`,
      test: (path, word, yes, no) => `{% if ${path} == "${word}" %}${yes}{% else %}${no}{% endif %}`,
      lookup: (map, key, field) => `{{ ${map}[${key}].${field} }}`,
    }),
    ready: (text) => {
      const engine = new Liquid();
      const parsed = engine.parse(text);
      return (data) => engine.renderSync(parsed, data);
    },
  },
  nunjucks: {
    texts: textsIn({
      value: (path) => `{{ ${path} }}`,
      loop: (list, [one, two]) => `{% for s in ${list} %}{{ s.${one} }}:{{ s.${two} }};{% endfor %}`,
      test: (path, word, yes, no) => `{% if ${path} == "${word}" %}${yes}{% else %}${no}{% endif %}`,
      lookup: (map, key, field) => `{{ ${map}[${key}].${field} }}`,
    }),
    ready: (text) => {
      const template = nunjucks.compile(text, new nunjucks.Environment(null, { autoescape: false }));
      return (data) => template.render(data);
    },
  },
  'eta (generates code)': {
    texts: textsIn({
      value: (path) => `<%~ it.${path} %>`,
      loop: (list, [one, two]) => `<% for (const s of it.${list}) { %><%~ s.${one} %>:<%~ s.${two} %>;<% } %>`,
      test: (path, word, yes, no) => `<%~ it.${path} === '${word}' ? '${yes}' : '${no}' %>`,
      lookup: (map, key, field) => `<%~ it.${map}[it.${key}].${field} %>`,
    }),
    ready: (text) => {
      const eta = new Eta({ autoEscape: false, autoTrim: false });
      const template = eta.compile(text);
      return (data) => template.call(eta, data);
    },
  },
};

Handlebars.registerHelper('eq', (left, right) => left === right);

export const ourTexts = textsIn({
  value: (path) => `#{${path}}`,
  loop: (list, [one, two]) => `#{each s in ${list}}#{s.${one}}:#{s.${two}};#{/each}`,
  test: (path, word, yes, no) => `#{if ${path} == "${word}"}${yes}#{else}${no}#{/if}`,
  lookup: (map, key, field) => `#{${map}[#{${key}}].${field}}`,
});
