const head = '<!doctype html><html lang="en"><meta charset="utf-8">';

interface Carried {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A page that posts itself; provider and server send a browser to each other this way (SAML 2.0, HTTP POST binding).
 */
export function postingPage({ action, fields }: Carried): string {
  const form = `<form method="post" action="${escaped(action)}">${hidden(fields)}<noscript><button>Go on</button></noscript></form>`;
  return `${head}<title>Going on</title>${form}<script>document.forms[0].submit()</script></html>`;
}

/** The provider's own sign-in page. */
export function loginPage({ action, fields }: Carried, problem: string): string {
  const inputs =
    '<p><label>User <input name="userName"></label></p><p><label>Password <input name="password" type="password"></label></p>';
  const form = `<form method="post" action="${escaped(action)}">${hidden(fields)}${inputs}<button>Log in</button></form>`;
  return `${head}<title>Identity provider</title><h1>Identity provider</h1><p role="alert">${escaped(problem)}</p>${form}</html>`;
}

function hidden(fields: Carried['fields']): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
