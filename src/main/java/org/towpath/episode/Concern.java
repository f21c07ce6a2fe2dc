package org.towpath.episode;

/** What makes someone think that a person may need help. */
public enum Concern {
    MENTAL_HEALTH,
    SUICIDE_RISK,
    SELF_HARM,
    PSYCHOSIS,
    DEPRESSION,
    TRAUMA,
    EATING_DISORDER,
    PERSONALITY_DISORDER,
    LEARNING_DISABILITY,
    AUTISM,
    ADHD,
    SPEECH_AND_LANGUAGE,
    BRAIN_INJURY,
    PHYSICAL_HEALTH,
    PREGNANCY,
    ALCOHOL,
    DRUGS,
    GAMBLING,
    DOMESTIC_ABUSE,
    SAFEGUARDING,
    MAPPA,
    HOMELESSNESS,
    HOUSING,
    DEBT,
    EMPLOYMENT,
    CARING_ROLE,
    IMMIGRATION,
    VETERAN,
    FREQUENT_CONTACT
}
