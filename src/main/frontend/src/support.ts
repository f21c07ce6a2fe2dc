/*
 * Loaded first in the body, before anything is drawn, so that what scripts will fold away is never seen open.
 * nhsuk-frontend's components start only where this class stands.
 */
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

export {}
