/** Whether spelling is checked here: by the system on macOS, elsewhere not at all. The app brings no dictionary and loads none. */
export const isSpellingChecked = (agent = navigator.userAgent): boolean => agent.includes('Macintosh');
