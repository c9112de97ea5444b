// What people read on the screen, in each language: the tests know the service by its words.
import { EN } from './words/en'
import { NB } from './words/nb'
import { NN } from './words/nn'

export type Language = 'nb' | 'nn' | 'en'
export type Words = typeof NB

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en']
export const WORDS: Record<Language, Words> = { nb: NB, nn: NN, en: EN }
