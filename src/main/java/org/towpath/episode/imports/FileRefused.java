package org.towpath.episode.imports;

/** The file is not one of identifications, or cannot be read on; the message says why, in plain English. */
class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileRefused(String why) {
        super(why);
    }

    FileRefused(String why, Throwable cause) {
        super(why, cause);
    }

    /** Why, for whoever sent the file. */
    String why() {
        return String.valueOf(getMessage());
    }
}
