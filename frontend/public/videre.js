// Sends the form of the page at once. Where this is not run, its button does the same.
document.forms[0]?.requestSubmit()
