package org.towpath.access.once;

/** What names one attempt to do something: a key means nothing to another account or another address. */
record SentKey(String account, String method, String path, String key) {}
