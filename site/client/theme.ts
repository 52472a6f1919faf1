// Light, dark, or as the system says. The page needs none of it: without a choice the style sheet
// follows the system.
//
// Neither imports nor exports, and a block instead of a module: so it can also be a script in the head,
// which acts before anything is shown.
{
  const storageKey = "afterword-theme";
  const themes = ["system", "light", "dark"] as const;
  type Theme = (typeof themes)[number];

  function stored(): Theme {
    try {
      const value = localStorage.getItem(storageKey);
      return themes.find((theme) => theme === value) ?? "system";
    } catch {
      return "system"; // storage is switched off
    }
  }

  function store(theme: Theme): void {
    try {
      if (theme === "system") localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, theme);
    } catch {
      // The choice holds for this page.
    }
  }

  function apply(theme: Theme): void {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  function start(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-toggle]")) {
      const name = (theme: Theme): void => {
        button.textContent = `Theme: ${theme}`;
        button.dataset.themeToggle = theme;
      };
      let theme = stored();
      name(theme);
      button.hidden = false;
      button.addEventListener("click", () => {
        theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
        store(theme);
        apply(theme);
        name(theme);
      });
    }
  }

  apply(stored());
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
